import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';

const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;

/** A validator that other people use, so that the published schemas are not judged by the library that made them. */
export function validator(schema: object, options: { unicodeRegExp?: boolean } = {}): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true, ...options });
  addFormats(ajv);
  return ajv.compile(schema);
}
