/** From a checklist to its drawing: every question, flag, trigger, credit and action once, and every condition between them. */
import { questionsIn, type Checklist, type Expression, type Question } from '../../../checklist/index.ts';
import { bandsOf } from './bands.ts';
import { ownCondition } from './own-condition.ts';
import {
  ruleId,
  type Band,
  type EdgeRole,
  type MapEdge,
  type MapGraph,
  type MapNode,
  type NodeOf,
} from './types.ts';

export function buildGraph(checklist: Checklist): MapGraph {
  const questions = new Map(checklist.questions.map((question) => [question.id, question]));
  const bands = bandsOf(checklist).map((band) => new BandBuilder(band, questions).build());
  return {
    bands,
    nodes: new Map(bands.flatMap(({ nodes }) => nodes).map((node) => [node.id, node])),
    edges: bands.flatMap(({ edges }) => edges),
  };
}

type Bare = Omit<Band, 'nodes' | 'edges'>;

class BandBuilder {
  private readonly nodes = new Map<string, MapNode>();
  private readonly edges: MapEdge[] = [];
  /** Ids of conditions by what they say. */
  private readonly conditions = new Map<string, string>();
  private made = 0;

  constructor(
    private readonly band: Bare,
    private readonly questions: ReadonlyMap<string, Question>,
  ) {}

  build(): Band {
    const members = new Set(this.band.themes);
    const own = [...this.questions.values()].filter(({ theme }) => members.has(theme));
    for (const question of own)
      this.nodes.set(question.id, { kind: 'question', id: question.id, band: this.band.id, question });
    for (const question of own) {
      this.relevance(question);
      this.rules(question);
    }
    return { ...this.band, nodes: [...this.nodes.values()], edges: this.edges };
  }

  private relevance(question: Question): void {
    const theme = this.questions.get(question.theme);
    const when = ownCondition(question, theme);
    if (when) this.condition(when, question.id, 'asks');
    else if (theme && theme !== question) this.edge(theme.id, question.id, 'asks');
  }

  private rules({ id: theme, rules }: Question): void {
    if (!rules) return;
    const band = this.band.id;
    for (const action of rules.actions) {
      const id = ruleId('action', theme, action.id);
      this.nodes.set(id, { kind: 'action', id, band, theme, action });
      if (action.when) this.condition(action.when, id, 'raises');
    }
    for (const flag of rules.flags) {
      const id = ruleId('flag', theme, flag.id);
      this.nodes.set(id, { kind: 'flag', id, band, theme, flag });
      this.condition(flag.when, id, 'raises');
      if (flag.cleared) this.condition(flag.cleared, id, 'clears');
      this.calls(id, theme, flag.actions);
    }
    for (const trigger of rules.triggers) {
      const id = ruleId('trigger', theme, trigger.code);
      this.nodes.set(id, { kind: 'trigger', id, band, theme, trigger });
      this.condition(trigger.when, id, 'raises');
      if (trigger.confirmed) this.condition(trigger.confirmed, id, 'confirms');
      if (trigger.cleared) this.condition(trigger.cleared, id, 'clears');
      this.calls(id, theme, trigger.actions);
    }
    for (const credit of rules.credits) {
      const id = ruleId('credit', theme, credit.id);
      this.nodes.set(id, { kind: 'credit', id, band, theme, credit });
      this.condition(credit.when, id, 'raises');
    }
  }

  private calls(from: string, theme: string, actions: readonly string[]): void {
    for (const action of actions) this.edge(from, ruleId('action', theme, action), 'calls-for');
  }

  /** One box for one condition, however many things hang on it. */
  private condition(expression: Expression, target: string, role: EdgeRole): void {
    const written = JSON.stringify(expression);
    const id = this.conditions.get(written) ?? this.addCondition(expression);
    this.conditions.set(written, id);
    this.edge(id, target, role);
  }

  private addCondition(expression: Expression): string {
    const band = this.band.id;
    const read = questionsIn(expression);
    const here = read.filter((question) => this.nodes.has(question));
    const elsewhere = [...this.bySection(read.filter((question) => !this.nodes.has(question)))];
    const [only] = elsewhere;
    if (only && elsewhere.length === 1 && here.length === 0)
      return this.reference({ section: only[0], questions: only[1], expression });
    const id = this.newId('condition');
    this.nodes.set(id, { kind: 'condition', id, band, expression });
    for (const question of here) this.edge(question, id, 'reads');
    // A long line to another section would be lost in the drawing: its questions are named beside the condition.
    for (const [section, questions] of elsewhere)
      this.edge(this.reference({ section, questions }), id, 'reads');
    return id;
  }

  private reference(to: Pick<NodeOf<'reference'>, 'section' | 'questions' | 'expression'>): string {
    const id = this.newId('reference');
    this.nodes.set(id, { kind: 'reference', id, band: this.band.id, ...to });
    return id;
  }

  private newId(kind: 'condition' | 'reference'): string {
    this.made += 1;
    return `${kind}:${this.band.id}.${String(this.made)}`;
  }

  private bySection(ids: readonly string[]): Map<string, string[]> {
    const sections = new Map<string, string[]>();
    for (const id of ids) {
      const section = this.questions.get(id)?.section ?? '';
      sections.set(section, [...(sections.get(section) ?? []), id]);
    }
    return sections;
  }

  private edge(from: string, to: string, role: EdgeRole): void {
    this.edges.push({ from, to, role });
  }
}
