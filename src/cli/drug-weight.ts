// NAME=GRAMS, as --drug takes it.
import { InvalidArgumentError } from 'commander';
import { drugNames, substanceNamed } from '../model/law/federal/drugs.ts';
import type { DrugWeight } from '../model/law/federal/offence.ts';
import { nearest } from '../study/nearest.ts';
import { above0 } from './numbers.ts';

const grams = above0(1e9);

export function readDrugWeight(text: string): DrugWeight {
  const [, drug, weight] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  if (weight === undefined) throw new InvalidArgumentError('It takes a drug and grams of the mixture: heroin=100.');
  if (substanceNamed(drug) === undefined) {
    const near = nearest(drug, drugNames);
    const mend = near ? `did you mean ${near}?` : `known are ${drugNames.join(', ')}.`;
    throw new InvalidArgumentError(`${drug} is not known; ${mend}`);
  }
  return { drug, grams: grams(weight) };
}
