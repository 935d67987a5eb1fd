/** The addresses of the app, behind the hash. A question has three doors, so that leaving it leads back to where one came from. */
export const HOME = '/';
export const START = '/start';
/** An invitation to a supplier, before it is begun. */
export const INVITATION = '/invitation';
export const CHECKLISTS = '/checklists';
/** The keys on this device that sign assessments. */
export const KEYS = '/keys';
/** Whether a PDF is as the program made it. */
export const VERIFY = '/verify';

/** @param key of a checklist: the id of a bundled one, the digest of an own one */
export const startPath = (key: string): string => `${START}/${key}`;
/** A statement is drafted from what a company answers about its own supply chain. */
export const STATEMENT_START = `${startPath('self-audit')}/statement`;
/** @param at a section, a question, or another box of the map */
export const mapPath = (key: string, at?: string): string => viewPath(key, 'map', at);
/** The map in words. */
export const outlinePath = (key: string, at?: string): string => viewPath(key, 'outline', at);

const viewPath = (key: string, view: string, at: string | undefined): string =>
  `${CHECKLISTS}/${key}/${view}${at === undefined ? '' : `/${at}`}`;

/** To take assessments along as one file, and to bring them back. */
export const BACKUP = '/backup';
/** Only these assessments. */
export const backupPath = (ids: readonly string[]): string => `${BACKUP}/${ids.join(',')}`;

/** A passphrase for what is kept on this device. */
export const LOCK = '/lock';

/** To leave nothing behind on this device. */
export const ERASE = '/erase';

/** A record and a copy of it that was continued elsewhere. */
export const MERGE = '/merge';
export const mergePath = (id: string): string => `${MERGE}/${id}`;

export const COMPARE = '/compare';
export const PORTFOLIO = '/portfolio';
/** Two records of one subject, the earlier one first. */
export const comparePath = (one: string, other: string): string => `${COMPARE}/${one}/${other}`;
/** The assessments of suppliers that are put side by side. */
export const portfolioPath = (ids: readonly string[]): string => `${PORTFOLIO}/${ids.join(',')}`;

/** Where one came from to a question: one of the places of an assessment, or the page of a law. */
export type Origin = 'tasks' | 'review' | 'decide' | 'declaration' | `laws/${string}`;

export const casePath = {
  tasks: (id: string): string => `/case/${id}`,
  details: (id: string): string => `/case/${id}/details`,
  section: (id: string, section: string): string => `/case/${id}/section/${section}`,
  question: (id: string, question: string, origin: Origin = 'tasks'): string =>
    origin === 'tasks' ? `/case/${id}/question/${question}` : `/case/${id}/${origin}/${question}`,
  /** The way back from a question. */
  origin: (id: string, origin: Origin): string =>
    origin === 'tasks' ? casePath.tasks(id) : `/case/${id}/${origin}`,
  /** To go on with a newer version of the checklist. */
  move: (id: string): string => `/case/${id}/move`,
  /** What became of the answers of an earlier version. */
  moved: (id: string): string => `/case/${id}/moved`,
  /** In place of a damaged one: to go on with what of it can be read. */
  salvage: (id: string): string => `/case/${id}/salvage`,
  review: (id: string): string => `/case/${id}/review`,
  decide: (id: string): string => `/case/${id}/decide`,
  statement: (id: string): string => `/case/${id}/statement`,
  laws: (id: string): string => `/case/${id}/laws`,
  law: (id: string, law: string): string => `/case/${id}/laws/${law}`,
  /** What the supplier declares beside what the officer found. */
  declaration: (id: string): string => `/case/${id}/declaration`,
  /** The end of a supplier's own declaration. */
  sign: (id: string): string => `/case/${id}/sign`,
};
