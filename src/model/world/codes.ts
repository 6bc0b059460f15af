// Codes of the categories held in byte columns, with the words used for them in tables and reports.

/** A closed set of categories: `codes.name` is the byte, `codes.names[byte]` the id. */
type Codes<N extends string> = { readonly [K in N]: number } & { readonly names: readonly N[] };

function defineCodes<const N extends string>(...names: N[]): Codes<N> {
  return { ...Object.fromEntries(names.map((name, i) => [name, i])), names } as unknown as Codes<N>;
}

export const substances = defineCodes('heroin', 'fentanyl', 'acetylfentanyl', 'furanylfentanyl', 'carfentanil');
export const race = defineCodes('white', 'black', 'hispanic', 'other');
export const housing = defineCodes('housed', 'unstable', 'unsheltered');
export const work = defineCodes('none', 'irregular', 'regular');
export const route = defineCodes('inject', 'sniff', 'smoke');
export const using = defineCodes('never', 'active', 'abstinent');
export const death = defineCodes('none', 'overdose', 'other');
export const custody = defineCodes('free', 'pretrial', 'jail', 'prison');
/** Houses of custody, as city files give values for them: jail, before trial too, and prison. */
export const houses = ['jail', 'prison'] as const;
export const treatment = defineCodes('none', 'agonist', 'inside');
export const supervision = defineCodes('none', 'probation', 'parole');
/** Why somebody is held, the least serious first. */
export const heldFor = defineCodes('violation', 'possession', 'intent', 'distribution', 'trafficking');
export const setting = defineCodes('street', 'indoors', 'delivered');
export const shopTier = defineCodes('retail', 'mid');
export const lotTier = defineCodes('import', 'mid', 'retail', 'hand');
export const handling = defineCodes('used', 'gift', 'brokered', 'resold');
export const role = defineCodes('uses', 'hooksUp', 'brokers', 'userSeller', 'seller', 'none');
export const means = defineCodes('patrol', 'stop', 'buyBust', 'raid');
export const charge = defineCodes('possession', 'intent', 'distribution', 'trafficking');
export const disposition = defineCodes('pending', 'diverted', 'dismissed', 'probation', 'jail', 'prison');
export const strategy = defineCodes('randomPatrol', 'hotSpots', 'problemOriented');
export const target = defineCodes('anyone', 'users', 'retailSellers', 'midLevelSellers');
export const possessionLaw = defineCodes('arrest', 'divert', 'decriminalised');
export const custodyTreatment = defineCodes('today', 'none', 'continued', 'offered');

/** The words for the roles, for tables and pictures only: nobody in the model has a role, it is measured. */
export const roleLabels = [
  'uses only',
  'hooks friends up',
  'brokers',
  'user-seller',
  'seller who does not use',
  'no drugs handled',
];
