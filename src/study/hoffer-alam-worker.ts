// Runs in a worker thread: one market a call.
import { balance, faults } from '../replications/hoffer-alam-2013/books.ts';
import type { Measure } from '../replications/hoffer-alam-2013/days.ts';
import { marketChecksum } from '../replications/hoffer-alam-2013/market.ts';
import { openMarket } from '../replications/hoffer-alam-2013/opening.ts';
import { runDays } from '../replications/hoffer-alam-2013/step.ts';
import type { HofferAlamTask, MarketSeries } from './hoffer-alam.ts';
import { type Place, reporter } from './progress.ts';

export default function run({ task, ...place }: Place & { task: HofferAlamTask }): MarketSeries {
  const { configuration, days, seed } = task;
  const report = reporter(place);
  const market = openMarket(configuration, seed);
  runDays(market, days, (done) => report(done / days));
  const wrong = faults(balance(market));
  if (wrong.length > 0) throw new Error(`seed ${seed}: the books do not balance: ${wrong.join('; ')}`);
  const names = Object.keys(market.days.declaration.columns) as Measure[];
  const series = names.map((name) => [name, Float64Array.from(market.days[name].subarray(0, market.days.rows))]);
  return { seed, days: Object.fromEntries(series), checksum: marketChecksum(market) };
}
