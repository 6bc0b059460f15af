// Steps a world, and says how many person-steps that was. node bench/steps.mjs PEOPLE STEPS
import { openSubject } from './subject.mjs';

const [people, steps] = process.argv.slice(2).map(Number);
const LOOK_EVERY = 50;
const subject = await openSubject({ city: 'typical-2016', people, seed: 1, burnInSteps: 0 });
let personSteps = 0;
for (let done = 0; done < steps; done += LOOK_EVERY) {
  subject.run(Math.min(LOOK_EVERY, steps - done));
  personSteps += subject.active() * Math.min(LOOK_EVERY, steps - done);
}
console.log(`person-steps: ${personSteps}`);
