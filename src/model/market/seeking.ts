// Seeking drug, in order: one's own stock, a seller one knows, a friend who can buy for one, an open-air site, a gift in
// withdrawal; else going without.
import { defineProcess } from '../process.ts';
import { inKernel } from '../world/kernel.ts';
import { seek } from './seeking.kernel.ts';

export const seeking = defineProcess({
  name: 'seek and trade',
  meaning: 'people who want to use and hold too little look for drug: known sellers, friends, open-air sites, gifts',
  run: inKernel('seek', seek),
});
