// crackdown cities: the cities that come with the project.
import { Command } from 'commander';
import { type OutputOptions, withOutputOptions } from './options.ts';
import { print, printJson, width } from './streams.ts';

export function citiesCommand(): Command {
  return withOutputOptions(new Command('cities'))
    .description('list the cities that come with it; a file of your own does as well')
    .action(async ({ json }: OutputOptions) => {
      const { cityIds, loadCity } = await import('../study/scenario-files.ts');
      const cities = cityIds().map((id) => {
        const { title, people } = loadCity(id);
        const { startYear, burnInDays, residentsPerUser, places } = people;
        return { id, title, startYear, burnInDays, residentsPerUser, places };
      });
      if (json) return printJson({ cities });
      const { entry } = await import('./text.ts');
      const entries = cities.map(({ id, title, startYear, burnInDays, places }) => {
        const from = `Day 0 is 1 January ${startYear}, after ${burnInDays} days of running in.`;
        return entry(id, title, [from, `Places: ${places.map((place) => place.name).join(', ')}`], width());
      });
      print(`${entries.join('\n\n')}\n`);
    });
}
