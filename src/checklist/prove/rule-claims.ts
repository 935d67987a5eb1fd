/** Red flags, triggers, credits and actions: each can occur, none without its theme, none without an action. */
import { canBe, cannotBe, satisfy, type About } from './decide.ts';
import { condition, every, no, some, type Formula } from './formula.ts';
import { isTheme, ruleFormulas, type RuleFormulas } from './rules.ts';
import type { Expression } from '../expression/types.ts';
import type { Symbolic } from './symbolic.ts';
import type { Claim } from './types.ts';

export function ruleClaims(symbolic: Symbolic): Claim[] {
  const all = symbolic.checklist.questions.filter(isTheme).map(ruleFormulas);
  return [...riskClaims(symbolic), ...all.flatMap((rules) => new ThemeClaims(symbolic, rules).all())];
}

/** High inherent risk neither always nor never applies, unless the author has written just that. */
function riskClaims(symbolic: Symbolic): Claim[] {
  const { highRisk } = symbolic.checklist;
  if (highRisk.op === 'constant') return [];
  const about = { subject: { path: ['high-risk'] }, data: { id: 'high-risk' } };
  return [
    canHold(symbolic, about, condition(highRisk)),
    canBe(symbolic, 'condition-always-true', about, no(condition(highRisk))),
  ];
}

/** A flag or trigger has several conditions, so the message names the one that it is about. */
function canHold(symbolic: Symbolic, { subject, data }: About, holds: Formula): Claim {
  const key = String(subject.path.at(-1));
  return canBe(symbolic, 'condition-never-true', { subject, data: { ...data, key } }, holds);
}

class ThemeClaims {
  private readonly isEverAsked: boolean;

  constructor(
    private readonly symbolic: Symbolic,
    private readonly rules: RuleFormulas,
  ) {
    this.isEverAsked = satisfy(symbolic, rules.asked).outcome !== 'no';
  }

  all(): Claim[] {
    return [...this.flags(), ...this.triggers(), ...this.credits(), ...this.actions()];
  }

  private flags(): Claim[] {
    const { asked } = this.rules;
    return this.rules.flags.flatMap(({ flag, raised, open }, i) => {
      const id = `${this.rules.theme.id}.${flag.id}`;
      const at = (key: string) => this.about(id, 'flags', i, key);
      return [
        canBe(this.symbolic, 'flag-never-raised', at('when'), every(asked, open)),
        ...this.canFail(at('when'), raised),
        ...this.clearing(flag.cleared, every(asked, raised), at('cleared')),
        cannotBe(this.symbolic, 'flag-without-theme', at('when'), every(no(asked), open)),
        cannotBe(
          this.symbolic,
          'flag-without-action',
          at('actions'),
          every(asked, open, no(this.answered(flag.actions))),
        ),
      ];
    });
  }

  private triggers(): Claim[] {
    const { asked } = this.rules;
    return this.rules.triggers.flatMap(({ trigger, raised, open }, i) => {
      const at = (key: string) => this.about(trigger.code, 'triggers', i, key);
      return [
        canBe(this.symbolic, 'trigger-without-occasion', at('when'), every(asked, open)),
        ...this.canFail(at('when'), raised),
        ...this.clearing(trigger.confirmed, every(asked, open), at('confirmed')),
        ...this.clearing(trigger.cleared, every(asked, raised), at('cleared')),
        cannotBe(this.symbolic, 'trigger-without-theme', at('when'), every(no(asked), open)),
        cannotBe(
          this.symbolic,
          'trigger-without-action',
          at('actions'),
          every(asked, open, no(this.answered(trigger.actions))),
        ),
      ];
    });
  }

  private credits(): Claim[] {
    return this.rules.credits.flatMap(({ credit }, i) =>
      this.bothWays(credit.when, this.about(`${this.rules.theme.id}.${credit.id}`, 'credits', i, 'when')),
    );
  }

  private actions(): Claim[] {
    return this.rules.actions.flatMap(({ action }, i) =>
      action.when
        ? this.bothWays(action.when, this.about(`${this.rules.theme.id}.${action.id}`, 'actions', i, 'when'))
        : [],
    );
  }

  /** Once the theme is asked, the condition can hold and can fail. */
  private bothWays(when: Expression, about: About): Claim[] {
    const { asked } = this.rules;
    return [
      canHold(this.symbolic, about, every(asked, condition(when))),
      ...this.canFail(about, condition(when)),
    ];
  }

  /** Of a theme that is never asked anything could be said; that it is never asked is said elsewhere. */
  private canFail(about: About, holds: Formula): Claim[] {
    if (!this.isEverAsked) return [];
    return [canBe(this.symbolic, 'condition-always-true', about, every(this.rules.asked, no(holds)))];
  }

  /** What is raised can be cleared, and what is open confirmed. That it is not always cleared is claimed where it is said to be raised. */
  private clearing(when: Expression | undefined, before: Formula, about: About): Claim[] {
    if (!when) return [];
    return [canHold(this.symbolic, about, every(before, condition(when)))];
  }

  private answered(actions: readonly string[]): Formula {
    return some(
      ...this.rules.actions.filter(({ action }) => actions.includes(action.id)).map(({ raised }) => raised),
    );
  }

  private about(id: string, ...path: (string | number)[]): About {
    return { subject: { question: this.rules.theme.id, path }, data: { id } };
  }
}
