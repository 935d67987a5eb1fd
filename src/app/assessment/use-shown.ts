import { isForSupplier, type Question } from '../../checklist/index.ts';
import type { ModelSection } from '../../questionnaire/index.ts';
import { useModel } from './session-context.ts';

/** The questions of a section that are put to whoever answers here, whether they are asked at present or not. */
export function useQuestionsOf(): (section: ModelSection) => Question[] {
  const { questions, checklist } = useModel();
  return (section) =>
    section.questions
      .flatMap((number) => questions[number] ?? [])
      .filter((question) => !checklist.declared || isForSupplier(question));
}

/** The sections with something in them for whoever answers here. */
export function useSections(): ModelSection[] {
  const questionsOf = useQuestionsOf();
  return useModel().sections.filter((section) => questionsOf(section).length > 0);
}
