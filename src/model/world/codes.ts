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
/** Where somebody is kept, the gravest last. A ward is a bed in detox, residential treatment or induction: nobody holds them there. */
export const custody = defineCodes('free', 'ward', 'pretrial', 'jail', 'prison');
/** Houses of custody, as city files give values for them: jail, before trial too, and prison. */
export const houses = ['jail', 'prison'] as const;
/** Kinds of treatment that a city has places for; the first two are agonists. */
export const treatmentKinds = ['methadone', 'buprenorphine', 'naltrexone', 'residential', 'detox'] as const;
export const medicines = ['methadone', 'buprenorphine', 'naltrexone'] as const;
export const treatment = defineCodes('none', ...treatmentKinds, 'inside');
/** By whose doing somebody asks for treatment. */
export const entryWay = defineCodes('own', 'overdose', 'arrest', 'outreach', 'release', 'service');
/** How an episode of treatment, or the wait for it, ended. */
export const episodeEnd = defineCodes('none', 'gaveUp', 'dropped', 'completed', 'notInduced', 'taken', 'died');
export const supervision = defineCodes('none', 'probation', 'parole');
/** Why somebody is held, the least serious first. */
export const heldFor = defineCodes('violation', 'possession', 'intent', 'distribution', 'trafficking', 'homicide');
export const setting = defineCodes('street', 'indoors', 'delivered');
export const shopTier = defineCodes('retail', 'mid');
export const lotTier = defineCodes('import', 'mid', 'retail', 'hand');
export const handling = defineCodes('used', 'gift', 'brokered', 'resold');
export const role = defineCodes('uses', 'hooksUp', 'brokers', 'userSeller', 'seller', 'none');
/** How somebody came to know that their drug holds a fentanyl: see law/known.ts for what counts as knowing. */
export const knowledge = defineCodes('no', 'told', 'overdoses', 'added');
export const means = defineCodes('patrol', 'stop', 'buyBust', 'raid', 'tracedDeath');
export const charge = defineCodes('possession', 'intent', 'distribution', 'trafficking', 'homicide');
export const court = defineCodes('state', 'federal');
export const disposition = defineCodes('pending', 'diverted', 'dismissed', 'probation', 'jail', 'prison');
export const strategy = defineCodes('randomPatrol', 'hotSpots', 'problemOriented');
export const target = defineCodes('anyone', 'users', 'retailSellers', 'midLevelSellers');
/** What officer-time is spent on, and whom it is spent on. */
export const duty = defineCodes('patrol', 'stops', 'undercover', 'surveillance', 'raids');
export const aim = defineCodes('users', 'retail', 'mid');
/** What a laboratory tells apart, in the words of its report. */
export const labGroup = defineCodes('heroin', 'fentanyl', 'analogues');
export const possessionLaw = defineCodes('arrest', 'divert', 'decriminalised');
export const intake = defineCodes('usual', 'sameDay');
export const custodyTreatment = defineCodes('today', 'none', 'continued', 'offered');
export const capitalLaw = defineCodes('none', 'statute', 'hypothetical');

/** The words for the roles, for tables and pictures only: nobody in the model has a role, it is measured. */
export const roleLabels = [
  'uses only',
  'hooks friends up',
  'brokers',
  'user-seller',
  'seller who does not use',
  'no drugs handled',
];
