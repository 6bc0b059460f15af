// What vite.config.ts makes at build time.
declare module 'made:cities' {
  interface BuiltInCity {
    readonly title: string;
    load(): Promise<{ readonly default: import('../model/city/parameters.ts').City }>;
    /** The file itself, with its sources. */
    file(): Promise<{ readonly default: string }>;
  }
  export const cities: Readonly<Record<string, BuiltInCity>>;
}
declare module 'made:policies' {
  export const policies: readonly import('../study/policy.ts').Policy[];
}
declare module 'made:outcomes' {
  /** What each outcome is, without how it is measured: that is the worker’s. */
  export const outcomes: readonly Omit<import('../model/outcomes/outcome.ts').Outcome, 'measure'>[];
}
declare module 'made:report.css' {}
declare const __VERSION__: string;
