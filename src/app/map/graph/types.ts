/** A checklist as a drawing of boxes and arrows; plain data, without places and without words. */
import type { Action, Credit, Expression, Flag, Question, Trigger } from '../../../checklist/index.ts';

/** A follow-up is a question too. A reference stands for questions of another section: those that a condition beside it reads, or a whole condition. */
export type MapNode =
  | { kind: 'question'; id: string; band: string; question: Question }
  | { kind: 'condition'; id: string; band: string; expression: Expression }
  | {
      kind: 'reference';
      id: string;
      band: string;
      section: string;
      questions: string[];
      expression?: Expression;
    }
  | { kind: 'flag'; id: string; band: string; theme: string; flag: Flag }
  | { kind: 'trigger'; id: string; band: string; theme: string; trigger: Trigger }
  | { kind: 'credit'; id: string; band: string; theme: string; credit: Credit }
  | { kind: 'action'; id: string; band: string; theme: string; action: Action };

export type NodeKind = MapNode['kind'];
export type NodeOf<Kind extends NodeKind> = Extract<MapNode, { kind: Kind }>;

/** What the arrow does: the condition reads an answer; it asks, raises, clears or confirms; a flag or trigger calls for an action. */
export type EdgeRole = 'reads' | 'asks' | 'raises' | 'clears' | 'confirms' | 'calls-for';

export interface MapEdge {
  from: string;
  to: string;
  role: EdgeRole;
}

/** Themes of one section that are drawn together: one theme, or several whose conditions read one another. */
export interface Band {
  id: string;
  section: string;
  themes: string[];
  nodes: MapNode[];
  edges: MapEdge[];
}

export interface MapGraph {
  bands: Band[];
  nodes: Map<string, MapNode>;
  edges: MapEdge[];
}

/** Ids of what is no question carry their kind, since a flag may bear the name of a follow-up. */
export const ruleId = (kind: 'flag' | 'trigger' | 'credit' | 'action', theme: string, id: string): string =>
  `${kind}:${theme}.${id}`;
