/** Ids are the names of the files in `seeds/samples/`: one that ends well, one that does not, one answered in Chinese. */
export const SAMPLES: readonly string[] = ['hospital-cleaning', 'workwear', 'school-tablets'];
