/** Changes a database of the browser past our code. */
export type Row = Record<string, unknown>;

/** @param change is given the row with this key, or an empty one; null removes it */
export function changeRows(
  name: string,
  part: string,
  key: IDBValidKey,
  change: (row: Row) => Row | null,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => reject(new Error('not opened'));
    request.onsuccess = () => {
      const database = request.result;
      const transaction = database.transaction(part, 'readwrite');
      const rows = transaction.objectStore(part);
      const reading = rows.get(key);
      reading.onsuccess = () => {
        const changed = change((reading.result ?? {}) as Row);
        if (changed) rows.put(changed);
        else rows.delete(key);
      };
      transaction.onabort = () => reject(new Error('not changed'));
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}
