// The findings of the bench as a short table.

export function table({ setting, ratio, model, yardstick, memory, processes }) {
  const interval = ({ median, lo, hi }, digits) =>
    `${median.toFixed(digits).padStart(8)}   ${lo.toFixed(digits)} to ${hi.toFixed(digits)}`;
  const bytes = (ofAll, ofUsing) => `${ofAll.toFixed(0).padStart(8)}${ofUsing.toFixed(0).padStart(26)}`;
  const { people, steps, rounds } = setting;
  const lines = [
    `${people.toLocaleString('en')} people, ${rounds} rounds of ${steps} steps; median and ${Math.floor(ratio.coverage * 100)} % interval`,
    '',
    row('model, ns a person-step', interval(model, 1)),
    row('yardstick, ns a step', interval(yardstick, 1)),
    row('model to yardstick', interval(ratio, 2)),
    '',
    row('bytes', `of the ${memory.peopleRows.toLocaleString('en')} people   of those using at the start`),
    row('tables', bytes(memory.tableBytesPerRow, memory.tableBytesPerPerson)),
    row('all arrays', bytes(memory.arrayBytesPerRow, memory.arrayBytesPerPerson)),
    row('the process grew by', bytes(memory.residentBytesPerRow, memory.residentBytesPerPerson)),
    '',
    ...processes.map(({ process, nsPerPersonStep, share }) =>
      row(process, `${nsPerPersonStep.toFixed(2).padStart(8)} ns ${(100 * share).toFixed(1).padStart(5)} %`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function row(name, value) {
  return name.padEnd(30) + value;
}
