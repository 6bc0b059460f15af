// Files that the page hands to the reader.

export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then, and a click that is still asked about keeps it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
