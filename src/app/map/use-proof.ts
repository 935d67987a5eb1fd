import { useEffect, useState } from 'react';
import type { Checklist } from '../../checklist/index.ts';
import type { Proof } from '../../checklist/prove/index.ts';
import type { ProveAnswer } from './prove-worker.ts';

/** The proof of a checklist, made in a worker that ends with the page. */
export function useProof(checklist: Checklist): Proof | 'busy' | 'failed' {
  const [proof, setProof] = useState<Proof | 'busy' | 'failed'>('busy');
  useEffect(() => {
    const worker = new Worker(new URL('./prove-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<ProveAnswer>) => {
      worker.terminate();
      if ('failure' in data) console.error(data.failure);
      setProof('proof' in data ? data.proof : 'failed');
    };
    worker.onerror = () => setProof('failed');
    worker.postMessage(checklist);
    return () => worker.terminate();
  }, [checklist]);
  return proof;
}
