/** One part of the benchmark, as JSON: `engine`, `pdf en`, `pdf zh` or `size`. Each runs in a process of its own. */
import { engineFigures } from './engine.ts';
import { pdfFigures } from './pdf.ts';
import { sizeFigures } from './size.ts';

const [part, argument] = process.argv.slice(2);
switch (part) {
  case 'engine':
    console.log(JSON.stringify(engineFigures(Number(argument))));
    break;
  case 'pdf':
    console.log(JSON.stringify(await pdfFigures(argument === 'zh' ? 'zh' : 'en')));
    break;
  default:
    console.log(JSON.stringify(sizeFigures()));
}
