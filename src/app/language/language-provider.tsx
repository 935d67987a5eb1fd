import { useEffect, useState, type ReactNode } from 'react';
import { languageTag, loadCatalogue, translator, type Language } from '../../locale/index.ts';
import { usePreferences } from '../preferences/use-preferences.ts';
import { TextContext, type Text } from './text-context.ts';

/** Loads the catalogues of the chosen language; the page keeps its old words until the new ones are there. */
export function LanguageProvider({ children }: { children: ReactNode }): ReactNode {
  const { language } = usePreferences();
  const [text, setText] = useState<Text | null>(null);

  useEffect(() => {
    let current = true;
    void loadText(language).then((loaded) => {
      if (current) setText(loaded);
    });
    return () => {
      current = false;
    };
  }, [language]);

  useEffect(() => {
    if (text) document.documentElement.lang = languageTag(text.language);
  }, [text]);

  return text && <TextContext value={text}>{children}</TextContext>;
}

async function loadText(language: Language): Promise<Text> {
  const catalogues = await Promise.all([
    loadCatalogue(language, 'app'),
    loadCatalogue(language, 'findings'),
    loadCatalogue(language, 'problems'),
  ]);
  return { language, catalogues, translator: translator(language, ...catalogues) };
}
