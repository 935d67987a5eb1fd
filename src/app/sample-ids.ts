/**
 * Finished samples on the first page, ids of the files in `seeds/samples/`: a supplier that does well, one that does not, one
 * answered in Chinese; and one of each journey in which nobody is judged. New ones go to the end: the place gives the record its id.
 */
export const SAMPLES: readonly string[] = [
  'hospital-cleaning',
  'workwear',
  'school-tablets',
  'ministry-procurement',
  'outdoor-clothing',
];
