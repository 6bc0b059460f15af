// Checking: who wants to use, holds drug and has a strip tests it, or not; who was told of a fentanyl or hears an alert thinks
// of it too.
import { defineProcess } from '../process.ts';
import { inKernel } from '../world/kernel.ts';
import { passWants } from './check.kernel.ts';

export const check = defineProcess({
  name: 'check',
  meaning: 'people who want to use and hold drug test it, were told or hear an alert, and decide how to take it',
  run: inKernel('passWants', passWants),
});
