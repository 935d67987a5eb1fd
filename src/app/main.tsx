import './script-addresses.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { holdVersion } from './offline/hold-version.ts';
import './styles/index.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element for the app');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

if (import.meta.env.PROD) {
  holdVersion(import.meta.url);
  // What the first page needs comes first.
  addEventListener('load', () => void import('./offline/keep-app.ts').then(({ keepApp }) => keepApp()));
}
