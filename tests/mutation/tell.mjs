/** A reporter of Stryker that tells of each mutant that was not noticed as soon as that is known: a run takes long, and may be broken off. */

const NOT_NOTICED = ['Survived', 'NoCoverage'];

export const strykerPlugins = [{ kind: 'Reporter', name: 'tell', value: { onMutantTested } }];

function onMutantTested({ status, fileName, location: { start, end }, mutatorName, replacement }) {
  if (!NOT_NOTICED.includes(status)) return;
  const file = fileName.slice(fileName.lastIndexOf('/src/') + 1);
  const place = `${file}:${start.line}:${start.column}-${end.line}:${end.column}`;
  console.log(`${status} ${place} ${mutatorName}: ${replacement.replaceAll(/\s+/g, ' ')}`);
}
