import { useState, type ReactNode } from 'react';

interface Props {
  /** What it is for. */
  label: string;
  onDrop: (dropped: DataTransfer) => void;
  children: ReactNode;
}

/** A box into which files can be dropped. Dropping is a shortcut of the mouse; the inputs inside do the same for everyone. */
export function DropBox({ label, onDrop, children }: Props): ReactNode {
  const [over, setOver] = useState(false);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above: nothing is lost without it
    <div
      role="group"
      aria-label={label}
      className={over ? 'box drop over' : 'box drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop(event.dataTransfer);
      }}
    >
      {children}
    </div>
  );
}
