/** An office of a department, as its directory lists it. */
export interface OfficeWords {
  readonly name: string;
  readonly fullName?: string;
  readonly alias?: string;
  /** A name that was in use until the year before the plan's. */
  readonly formerly?: string;
}

export interface SectionWords {
  readonly title: string;
  /**
   * Work items, as `heading｜what is done｜target｜target`. `<3-9>` is any number from 3 to 9, `<限>` a deadline.
   */
  readonly tasks: readonly string[];
}

/** The words of one department, from which plans are made. */
export interface Department {
  /** What the plan is about: 教育, in 2026年全市教育工作要点. */
  readonly field: string;
  /** The issuer. */
  readonly body: string;
  /** The issuer as other offices call it: 市教育局. */
  readonly shortBody: string;
  /** The letters of its document numbers: 示教发. */
  readonly code: string;
  readonly addressees: string;
  readonly aim: string;
  readonly offices: readonly OfficeWords[];
  /** Other authorities that it works with. */
  readonly partners: readonly string[];
  readonly sections: readonly SectionWords[];
}
