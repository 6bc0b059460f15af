// What happens to people, told to whoever listens: the kinds of events, and what their amount means.

/** Events, with the unit of their amount. Where nothing is said of it, `other` is the other person, or -1. */
export const eventUnits = {
  sale: 'packets',
  gift: 'ng of mixture',
  hustle: 'cents',
  overdose: 'mg morphine',
  death: 'code of cause',
  arrest: 'cases row',
  sentence: 'days',
  release: 'days in custody',
  revocation: 'code of supervision',
  startsSelling: '',
  stopsSelling: '',
  begins: '',
  quits: '',
  returns: '',
  treated: 'code of treatment',
  strip: '1 positive, 0 not',
  testedDose: 'share of the dose wanted',
  /** A friend bought for another: the person is the broker, the other the buyer. */
  brokered: 'code of brokerPay',
  /** A seller lent a buyer the price of a packet. */
  credit: 'cents',
  /** A seller bought stock of another seller, or of a supplier at the edge (-1). */
  restock: 'mg of mixture',
  /** The person learned that what they hold or sell has a fentanyl in it, from the other if there is one. */
  learns: 'code of knowledge',
  /** The person threw away the drug they held, for what they had learned of it. */
  discards: '',
  /** Where an overdose happened; the other is a friend who was there. */
  overdoseAt: 'code of scene',
  /** Whether an ambulance was called where somebody was there to call; the other is the friend who did or did not. */
  ambulance: '1 called, 0 not',
  /** Police came to an overdose. */
  policeCame: '',
  /** A survivor was taken to hospital. */
  hospital: '',
  /** How an overdose ended; the other is the friend whose naloxone it was or who gave it. */
  rescue: 'code of rescued',
  /** A friend of the person died. */
  friendDied: 'code of cause',
  befriends: '',
  /** A friendship ended. */
  parts: '',
  losesWork: '',
  findsWork: '',
  /** Housing changed, from one code to another. */
  moves: 'codes of housing before and after, as tens and ones',
  asksForTreatment: 'episodes row',
  stopsWaiting: 'code of episodeEnd',
  leavesTreatment: 'code of episodeEnd',
  /** Agonist treatment in custody began. */
  treatedInside: '',
  leavesTreatedInside: '',
  /** The first injection of naltrexone was given. */
  induced: '',
  entersSaferSupply: '',
  leavesSaferSupply: '',
  /** Drug was taken and the person let go, as the law has it for possession. */
  letOff: '',
  /** An arrested person named the other to police. */
  informs: '',
  /** What the drug had led to was traced to the person: the other died. */
  tracedDeath: '',
  /** Money was taken with an arrest. */
  forfeits: 'cents',
  /** Booked after an arrest. */
  booked: '1 held until the court, 0 let go before',
  /** The case was diverted, dismissed, or ended in a sentence. */
  disposition: 'cases row',
  /** A term of probation or parole was set, or made longer; after custody, if there is any. */
  supervised: 'code of supervision',
} as const;
export type EventKind = keyof typeof eventUnits;

/** Kinds of which most people have many: they make nearly all of an event log and change few lives by themselves. */
export const everydayEvents = [
  'sale',
  'gift',
  'hustle',
  'strip',
  'testedDose',
  'brokered',
  'credit',
  'restock',
  'learns',
  'discards',
] as const satisfies readonly EventKind[];

/** Told of an event: what happened to whom, with whom (-1 nobody), and an amount in the event's own unit. */
export type Witness = (kind: EventKind, person: number, other: number, amount: number) => void;
