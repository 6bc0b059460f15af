// The document that figures are drawn in: the page’s own where there is a page, else one made for it.
import type { parseHTML } from 'linkedom';

type Made = ReturnType<typeof parseHTML>['document'];

export const document: Made = (globalThis as { document?: Made }).document ?? (await made());

async function made(): Promise<Made> {
  const { parseHTML } = await import('linkedom');
  return parseHTML('<!doctype html><html><body></body></html>').document;
}
