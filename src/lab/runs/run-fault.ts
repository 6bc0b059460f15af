// What is wrong with a file that was to be opened, in words that say what to do. Its message is shown as it is.

export class RunFault extends Error {
  override readonly name = 'RunFault';
}
