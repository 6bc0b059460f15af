// Model and yardstick by turns.

/**
 * Times `model` and `yardstick`, functions of a number of steps that return nanoseconds a person-step, turn and turn
 * about. Each turn of the model is held against the yardstick just before it and just after: a machine that slows down
 * slows both.
 */
export function timeRounds(model, yardstick, steps, rounds) {
  const timed = [];
  let before = yardstick(steps);
  for (let round = 0; round < rounds; round++) {
    const modelNs = model(steps);
    const after = yardstick(steps);
    const yardstickNs = (before + after) / 2;
    timed.push({ modelNs, yardstickNs, ratio: modelNs / yardstickNs });
    before = after;
  }
  return timed;
}
