// Plain text for a terminal: wrapped, and with colour only where somebody looks.
import picocolors from 'picocolors';

export const paint = process.stdout.isTTY ? picocolors : picocolors.createColors(Boolean(process.env.FORCE_COLOR));

/** Breaks text between words so that no line is longer than `columns`, with `indent` before every line. */
export function wrap(text: string, columns: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    if (line && indent.length + line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((l) => indent + l).join('\n');
}

/** One entry of a list: its id, what it is, and more below. */
export function entry(id: string, title: string, more: readonly string[], columns: number): string {
  const fits = id.length + 2 + title.length <= columns;
  const head = fits ? [`${paint.bold(id)}  ${title}`] : [paint.bold(id), wrap(title, columns, '  ')];
  return [...head, ...more.map((text) => paint.dim(wrap(text, columns, '  ')))].join('\n');
}
