/** One hand at the app: each step changes the log once. */
import type { Page } from 'playwright';
import { Officer } from '../../browser/officer.ts';
import type { Chance } from '../chance.ts';
import type { Expected } from '../ledger.ts';

const RISKS = ['risk.industry', 'risk.workforce', 'risk.location', 'risk.context'];
const THEMES = ['rec10c.identity-documents', 'rec10c.recruitment-fees', 'rec10c.contract-language'];
/** Evidence is added and taken back in turn. */
const WITH_EVIDENCE = ['rec10c.child-labour', 'rec10c.state-imposed-labour'];
const KINDS = ['risk', 'theme', 'theme', 'evidence', 'evidence', 'later', 'decide'] as const;

/** A step that is ready: what will be in the log once the button is pressed. */
export interface Ready {
  expected: Expected;
  press: () => Promise<void>;
}

export class Walker {
  private readonly officer: Officer;

  constructor(
    private readonly page: Page,
    private readonly chance: Chance,
    private readonly newMark: () => string,
  ) {
    this.officer = new Officer(page);
  }

  /** Fills in who is looked at. */
  async ready(address: string): Promise<Ready> {
    await this.page.goto(`${address}#/start/supplier`);
    await this.officer.fillDetails();
    return { expected: { type: 'started', mark: 'Harbour' }, press: () => this.press('start.begin') };
  }

  /** @param place address of the assessment */
  async prepare(place: string): Promise<Ready> {
    const { chance } = this;
    switch (chance.pick(KINDS)) {
      case 'risk':
        return this.risk(place, chance.pick(RISKS));
      case 'evidence':
        return this.evidence(place, chance.pick(WITH_EVIDENCE));
      case 'later':
        return this.later(place, chance.pick(THEMES));
      case 'decide':
        return this.decide(place);
      default:
        return this.theme(place, chance.pick(THEMES));
    }
  }

  private async risk(place: string, question: string): Promise<Ready> {
    await this.open(place, question);
    const mark = this.newMark();
    await this.officer.choose(this.chance.pick(['low', 'medium', 'high']));
    await this.field('question.reason').fill(mark);
    return this.answer(question, mark);
  }

  private async theme(place: string, question: string): Promise<Ready> {
    await this.open(place, question);
    const mark = this.newMark();
    await this.officer.choose(this.chance.pick(['no', 'unknown']));
    await this.field('question.note').fill(mark);
    return this.answer(question, mark);
  }

  private async evidence(place: string, question: string): Promise<Ready> {
    await this.open(place, question);
    const clear = this.officer.button('question.clear');
    if (await clear.isVisible())
      return { expected: { type: 'cleared', question }, press: () => clear.click() };
    const mark = this.newMark();
    await this.officer.choose('yes');
    await this.officer.addEvidence(mark, 'E3');
    const buffer = Buffer.from(mark.repeat(this.chance.between(1, 20_000)));
    await this.field('evidence.file').setInputFiles({ name: `${mark}.txt`, mimeType: 'text/plain', buffer });
    await this.page.getByRole('button', { name: `${mark}.txt` }).waitFor();
    return this.answer(question, mark);
  }

  private async later(place: string, question: string): Promise<Ready> {
    await this.open(place, question);
    return { expected: { type: 'deferred', question }, press: () => this.press('question.later') };
  }

  private async decide(place: string): Promise<Ready> {
    await this.page.goto(`${place}/decide`);
    const again = this.officer.button('decide.again');
    const value = this.page.locator('input[name="value"]').first();
    await again.or(value).first().waitFor();
    if (await again.isVisible()) await again.click();
    const mark = this.newMark();
    await value.check();
    await this.field('decide.reasons').fill(mark);
    return { expected: { type: 'decided', mark }, press: () => this.press('decide.take') };
  }

  private answer(question: string, mark: string): Ready {
    return { expected: { type: 'answered', question, mark }, press: () => this.press('question.continue') };
  }

  /** From another page, so that the form is that of the log. */
  private async open(place: string, question: string): Promise<void> {
    await this.page.goto(place);
    await this.page.locator('a[href*="/question/"]').first().waitFor();
    await this.page.goto(`${place}/question/${question}`);
    await this.officer.button('question.continue').waitFor();
  }

  private field(key: string) {
    return this.page.getByLabel(this.officer.say(key), { exact: true });
  }

  private press(key: string): Promise<void> {
    return this.officer.button(key).click();
  }
}
