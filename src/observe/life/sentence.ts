// One event in one plain sentence, without its subject and without a full stop: "died of an overdose". Nothing is said that the event
// does not hold.
import {
  brokerPay,
  death,
  episodeEnd,
  knowledge,
  rescued,
  scene,
  supervision,
  treatment,
} from '../../model/world/codes.ts';
import type { EventDetail, LifeEvent } from './life.ts';
import type { Naming } from './people-words.ts';
import {
  byWords,
  caseWords,
  causeWords,
  chargeWords,
  count,
  days,
  housingWords,
  meansWords,
  treatmentEndWords,
  treatmentWords,
  waitEndWords,
} from './words.ts';

/**
 * What happened, told of the person whose event it is, or, if that is not the person of the life and `of` is, of that one.
 * Undefined for what is told by another event.
 */
export function sentenceOf(event: LifeEvent, of: number, name: Naming): string | undefined {
  return event.person === of ? ownSentence(event, name) : event.other === of ? passive(event, name) : undefined;
}

/** Told of the person whose event it is. */
export function ownSentence(event: LifeEvent, name: Naming): string | undefined {
  const { other, amount, detail } = event;
  const by = other >= 0 ? name(other) : '';
  switch (event.kind) {
    case 'sale':
      return `sold ${count(amount, 'packet')} to ${name(other, true)}`;
    case 'gift':
      return `hooked up ${by}: gave some of their drug`;
    case 'brokered':
      return `bought for ${by}, ${payWords[brokerPay.names[amount]]}`;
    case 'credit':
      return `lent ${by} the price of a packet`;
    case 'restock':
      return other >= 0 ? `bought stock of ${name(other, true)}` : 'bought stock of a supplier from outside';
    case 'hustle':
      return 'got money in another prohibited way';
    case 'strip':
      return amount > 0
        ? 'tested their drug: a strip showed a fentanyl'
        : 'tested their drug: a strip showed no fentanyl';
    case 'testedDose':
      return amount < 1
        ? 'took less of a drug that a strip had shown to hold a fentanyl'
        : 'took a drug that a strip had shown to hold a fentanyl';
    case 'learns':
      return learnt(amount, by);
    case 'discards':
      return 'threw the drug away';
    case 'begins':
      return 'used opioids for the first time';
    case 'quits':
      return 'stopped using';
    case 'returns':
      return 'went back to using';
    case 'startsSelling':
      return 'began to sell';
    case 'stopsSelling':
      return 'stopped selling';
    case 'overdose':
      return 'overdosed';
    case 'overdoseAt':
      return `${sceneWords[scene.names[amount]]}, ${other >= 0 ? `with ${by} there` : 'with no friend there'}`;
    case 'ambulance':
      return amount > 0 ? `${caller(by)} called an ambulance` : `${caller(by)} was there and called no ambulance`;
    case 'policeCame':
      return 'police came to the overdose';
    case 'hospital':
      return 'was taken to hospital';
    case 'rescue':
      return rescueWords(rescued.names[amount], by);
    case 'death':
      return `died of ${causeWords[death.names[amount]]}`;
    case 'friendDied':
      return `lost ${by}, who died of ${causeWords[death.names[amount]]}`;
    case 'befriends':
      return `made friends with person ${other}`;
    case 'parts':
      return `was no longer friends with person ${other}`;
    case 'losesWork':
      return 'lost their work';
    case 'findsWork':
      return 'found work again';
    case 'moves':
      return housingWords(amount);
    case 'asksForTreatment':
      return detail?.of === 'wait' ? asked(detail) : 'asked for treatment';
    case 'stopsWaiting':
      return waitEndWords[episodeEnd.names[amount]] ?? 'waited for treatment no longer';
    case 'treated':
      return `began ${treatmentWords[treatment.names[amount]]}`;
    case 'leavesTreatment':
      return treatmentEndWords[episodeEnd.names[amount]] ?? 'left treatment';
    case 'treatedInside':
      return 'was given methadone in custody';
    case 'leavesTreatedInside':
      return 'was no longer given methadone in custody';
    case 'induced':
      return 'had a first injection of naltrexone';
    case 'entersSaferSupply':
      return 'was prescribed heroin (safer supply)';
    case 'leavesSaferSupply':
      return 'was no longer prescribed heroin';
    case 'letOff':
      return 'was stopped by police: the drug was taken and they were let go';
    case 'arrest':
      return detail?.of === 'arrest' ? arrested(detail) : 'was arrested';
    case 'tracedDeath':
      return `had the death of ${by} traced to the drug they had handed over`;
    case 'informs':
      return `named ${by} to police`;
    case 'forfeits':
      return `had $${Math.round(amount / 100).toLocaleString('en')} taken by police`;
    case 'booked':
      return amount > 0
        ? 'was booked into jail, to be held until the court'
        : 'was booked into jail, to be let go before the court';
    case 'disposition':
      return detail?.of === 'case' ? caseWords(detail) : 'had their case decided';
    case 'supervised':
      return `had a term of ${supervision.names[amount]} set`;
    case 'revocation':
      return `had their ${supervision.names[amount]} revoked and was taken into custody`;
    case 'release':
      return released(amount, detail);
    // Told by `disposition`.
    case 'sentence':
      return undefined;
  }
}

/** Told of the other: what somebody did to them or with them. */
function passive(event: LifeEvent, name: Naming): string | undefined {
  const { amount } = event;
  const by = name(event.person);
  switch (event.kind) {
    case 'sale':
      return `bought ${count(amount, 'packet')} from ${name(event.person, true)}`;
    case 'gift':
      return `was hooked up by ${by}, who gave some of theirs`;
    case 'brokered':
      return `had ${by} buy for them`;
    case 'credit':
      return `was lent the price of a packet by ${by}`;
    case 'restock':
      return `sold stock to ${name(event.person, true)}`;
    case 'rescue':
      return `gave naloxone to ${by}, and it worked`;
    case 'ambulance':
      return amount > 0 ? `called an ambulance for ${by}` : `was there when ${by} overdosed, and called no ambulance`;
    case 'overdoseAt':
      return `was there when ${by} overdosed`;
    case 'befriends':
      return `made friends with person ${event.person}`;
    case 'parts':
      return `was no longer friends with person ${event.person}`;
    default:
      return undefined;
  }
}

const payWords: Readonly<Record<string, string>> = {
  nothing: 'for nothing',
  skims: 'and kept part of the drug',
  raises: 'and kept part of the money',
  shares: 'and used some of it with them',
};

const sceneWords: Readonly<Record<string, string>> = {
  home: 'it was at home',
  friends: 'it was at a friend’s home',
  outside: 'it was outside',
  site: 'it was in a supervised site',
};

const caller = (by: string) => by || 'somebody';

function rescueWords(how: string, by: string): string {
  const words: Record<string, string> = {
    unseen: 'nobody noticed',
    tooLate: 'help came too late, or failed',
    diedInHospital: 'came to hospital alive, and died there',
    naloxone: `${by || 'somebody who was there'} gave naloxone, and it worked`,
    officer: 'a police officer gave naloxone, and it worked',
    ambulance: 'the ambulance came in time',
    staff: 'staff were there and helped',
    cameRound: 'came round: this overdose would not have killed',
  };
  return words[how];
}

function learnt(code: number, by: string): string {
  const words: Record<string, string> = {
    told: by ? `was told by ${by} that the drug held a fentanyl` : 'was told that the drug held a fentanyl',
    overdoses: `learned from the overdose of ${by} that what they sold held a fentanyl`,
    added: 'added a fentanyl to what they sold',
    tested: 'tested what they sold: a strip showed a fentanyl',
  };
  return words[knowledge.names[code]] ?? 'learned that the drug held a fentanyl';
}

function asked({ treatment: kind, by }: EventDetail & { of: 'wait' }): string {
  return `asked for ${treatmentWords[kind]}${byWords[by]}`;
}

function arrested({ charge, means, packets }: EventDetail & { of: 'arrest' }): string {
  const dealer = charge === 'possession' ? '' : ' as a dealer';
  return `was arrested${dealer} ${meansWords[means]}, with ${count(packets, 'packet')} found or seen: ${chargeWords[charge]}`;
}

function released(amount: number, detail: EventDetail | undefined): string {
  if (detail?.of !== 'release') return `was released after ${days(amount)}`;
  const early = detail.early ? ', early for want of a bed' : '';
  return `was released from ${detail.from === 'prison' ? 'prison' : 'jail'} after ${days(amount)}${early}`;
}
