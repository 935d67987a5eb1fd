/** Stands in for the program of a process that tries batches: one input of a batch is too much for it. */
const TOO_MUCH = 5;

process.on('message', ({ reader, from, to }) => {
  const isTooMuch = from <= TOO_MUCH && TOO_MUCH < to;
  if (isTooMuch && reader === 'dies') process.exit(3);
  if (isTooMuch && reader === 'hangs') return;
  const memory = isTooMuch && reader === 'grows' ? 513 : 512;
  process.send({ taken: to - from, refused: 0, faulty: 0, findings: [], slowest: 1, work: 1, memory });
});
