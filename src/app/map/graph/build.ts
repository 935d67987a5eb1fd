/** From a checklist to its drawing: every question, flag, trigger, credit and action once, and every condition between them. */
import { questionsIn, type Checklist, type Expression, type Question } from '../../../checklist/index.ts';
import { bandsOf } from './bands.ts';
import { ownCondition } from './own-condition.ts';
import { ruleId, type Band, type EdgeRole, type MapEdge, type MapGraph, type MapNode } from './types.ts';

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
    const id = `condition:${this.band.id}:${JSON.stringify(expression)}`;
    if (!this.nodes.has(id)) {
      this.nodes.set(id, { kind: 'condition', id, band: this.band.id, expression });
      const read = questionsIn(expression);
      for (const question of read) if (this.nodes.has(question)) this.edge(question, id, 'reads');
      this.references(
        id,
        read.filter((question) => !this.nodes.has(question)),
      );
    }
    this.edge(id, target, role);
  }

  /** A long line to another section would be lost in the drawing: its questions are named beside the condition. */
  private references(condition: string, elsewhere: readonly string[]): void {
    const sections = new Map<string, string[]>();
    for (const id of elsewhere) {
      const section = this.questions.get(id)?.section ?? '';
      sections.set(section, [...(sections.get(section) ?? []), id]);
    }
    for (const [section, questions] of sections) {
      const id = `reference:${section}:${condition}`;
      this.nodes.set(id, { kind: 'reference', id, band: this.band.id, section, questions });
      this.edge(id, condition, 'reads');
    }
  }

  private edge(from: string, to: string, role: EdgeRole): void {
    this.edges.push({ from, to, role });
  }
}
