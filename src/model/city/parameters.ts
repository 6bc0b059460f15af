// Every number a city file gives, by the part of the model that reads it.

import { bodyParameters } from '../body/parameters.ts';
import { careParameters, livesParameters } from '../care/parameters.ts';
import { servicesParameters } from '../care/services-parameters.ts';
import { costParameters } from '../costs/parameters.ts';
import { federalParameters } from '../law/federal-parameters.ts';
import { lawParameters } from '../law/parameters.ts';
import { marketParameters, supplyParameters } from '../market/parameters.ts';
import type { Values } from './parameter.ts';
import { networkParameters, peopleParameters } from './people-parameters.ts';

export const parameters = {
  people: peopleParameters,
  network: networkParameters,
  supply: supplyParameters,
  market: marketParameters,
  body: bodyParameters,
  law: lawParameters,
  federal: federalParameters,
  care: careParameters,
  services: servicesParameters,
  lives: livesParameters,
  costs: costParameters,
} as const;

/** The values of a city, without their sources. */
export type City = Values<typeof parameters> & { readonly id: string; readonly title: string };
