import { useEffect, useState, type RefObject } from 'react';

/**
 * Whether a box in the element has the focus, or had it when it went away: whoever walks by keyboard shall not fall out of
 * a drawing that changes.
 */
export function useInside(holder: RefObject<HTMLElement | null>): boolean {
  const [isInside, setInside] = useState(false);
  useEffect(() => {
    const note = ({ target }: Event): void => {
      const isBox = target instanceof Element && target.closest('.map-box') !== null;
      setInside(isBox && (holder.current?.contains(target) ?? false));
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', note);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', note);
    };
  }, [holder]);
  return isInside;
}
