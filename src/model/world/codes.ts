// Codes of the categories held in byte columns, with the words used for them in tables and reports.

/** A closed set of categories: `codes.name` is the byte, `codes.names[byte]` the id. */
type Codes<N extends string> = { readonly [K in N]: number } & { readonly names: readonly N[] };

function defineCodes<const N extends string>(...names: N[]): Codes<N> {
  return { ...Object.fromEntries(names.map((name, i) => [name, i])), names } as unknown as Codes<N>;
}

export const substances = defineCodes('heroin', 'fentanyl', 'acetylfentanyl', 'furanylfentanyl', 'carfentanil');
/** Those of them that are fentanyls, as city files give values for them. */
export const fentanyls = ['fentanyl', 'acetylfentanyl', 'furanylfentanyl', 'carfentanil'] as const;
export const race = defineCodes('white', 'black', 'hispanic', 'other');
export const housing = defineCodes('housed', 'unstable', 'unsheltered');
export const work = defineCodes('none', 'irregular', 'regular');
export const route = defineCodes('inject', 'sniff', 'smoke');
export const using = defineCodes('never', 'active', 'abstinent');
export const death = defineCodes('none', 'overdose', 'other');
/** Where an overdose happens: at home, at a friend’s, outside, in a supervised site. */
export const scene = defineCodes('home', 'friends', 'outside', 'site');
/** How an overdose ended: nobody noticed, help failed or came too late, or what help there was did it. */
export const rescued = defineCodes(
  'unseen',
  'tooLate',
  'diedInHospital',
  'naloxone',
  'officer',
  'ambulance',
  'staff',
  'cameRound',
);
/** Who gets the kits that are handed out. */
export const kitsTo = defineCodes('peopleWhoUse', 'friends', 'anyone');
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
/** How a broker was paid for a deal: not, by part of the drug, by part of the money, by using some of it together. */
export const brokerPay = defineCodes('nothing', 'skims', 'raises', 'shares');
export const handling = defineCodes('used', 'gift', 'brokered', 'resold');
export const role = defineCodes('uses', 'hooksUp', 'brokers', 'userSeller', 'seller', 'none');
/** How somebody came to know that their drug holds a fentanyl: see law/known.ts for what counts as knowing. */
export const knowledge = defineCodes('no', 'told', 'overdoses', 'added', 'tested');
/** What people do who learn of a fentanyl in what they hold, as city files give shares for it. */
export const responses = ['discard', 'less', 'slower', 'company'] as const;
/** How somebody means to take the drug they hold, as bits of `heed`: 0 if they have not thought of it. */
export const heeds = { decided: 1, less: 2, slower: 4, company: 8 } as const;
/** What a seller does who learns of a fentanyl. */
export const sellerAnswer = defineCodes('sellOn', 'warn', 'dilute', 'return', 'discard');
export const means = defineCodes('patrol', 'stop', 'buyBust', 'raid', 'tracedDeath', 'overdose');
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
