/** What the browser page of `compare-ink.ts` runs. */
import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.mjs?url';
import arabicBold from '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf?url';
import arabic from '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf?url';
import hebrewBold from '@expo-google-fonts/noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf?url';
import hebrew from '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf?url';
import latinBold from '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url';
import latin from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url';
import chineseBold from '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url';
import chinese from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url';
import { unlikeTexts, type TextToSee, type Unlike } from './unlike-texts.ts';

GlobalWorkerOptions.workerSrc = worker;
const FONTS: readonly [family: string, weight: string, address: string][] = [
  ['Whole Latin', '400', latin],
  ['Whole Latin', '700', latinBold],
  ['Whole Chinese', '400', chinese],
  ['Whole Chinese', '700', chineseBold],
  ['Whole Arabic', '400', arabic],
  ['Whole Arabic', '700', arabicBold],
  ['Whole Hebrew', '400', hebrew],
  ['Whole Hebrew', '700', hebrewBold],
];
const loaded = Promise.all(
  FONTS.map(async ([family, weight, address]) => {
    document.fonts.add(await new FontFace(family, `url(${address})`, { weight }).load());
  }),
);

export type CompareInk = (file: string, pages: [page: number, texts: TextToSee[]][]) => Promise<Unlike[]>;

/** @param file in Base64 */
const compareInk: CompareInk = async (file, pages) => {
  await loaded;
  const data = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
  const pdf = await getDocument({ data }).promise;
  const unlike: Unlike[] = [];
  for (const [number, texts] of pages) unlike.push(...(await unlikeTexts(await pdf.getPage(number), texts)));
  await pdf.destroy();
  return unlike;
};
Object.assign(window, { compareInk });
