// The few pages that the server writes itself, in plain words and without style or script.
import { html, type Markup } from '../report/markup.ts';

export function page(title: string, ...paragraphs: Markup[]): string {
  return document(title, paragraphs);
}

function document(title: string, paragraphs: readonly Markup[], head: Markup | null = null): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${head}<title>${title} – Crackdown</title>
</head>
<body>
<main>
<h1>${title}</h1>
${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
</main>
</body>
</html>
`.text;
}

/** Leads on by itself, as a step from this server to itself. */
export function goOn(address: string): string {
  const refresh = html`<meta http-equiv="refresh" content="0; url=${address}">\n`;
  return document('Opening the lab', [html`<a href="${address}">Go on to the lab.</a>`], refresh);
}

export function noLab(): string {
  return page(
    'The lab is not built',
    html`The server runs, and programs can use it under <code>/api</code>, but the pages of the lab are not there.`,
    html`In the folder of Crackdown, run <code>npm run build</code>, then start <code>crackdown serve</code> again.`,
  );
}

export function noToken(): string {
  return page(
    'A token is needed',
    html`This server can be reached from other machines, so it answers only those who have its token.`,
    html`Open the link that <code>crackdown serve</code> printed when it was started: it ends in <code>/?token=…</code>. Whoever started the server can give it to you.`,
    html`A program sends the header <code>Authorization: Bearer …</code> with the token.`,
  );
}
