/**
 * A classic script for the head: the size of text that the reader chose on this device stands on `<html>` before the body is
 * read, so before anything is painted. Built to `dist/text-size.js`. It stands alone: whatever it imported would come after
 * the first paint.
 */
try {
  // A page in a frame, or a browser told to keep nothing, throws here.
  const size = localStorage.getItem('broadsheet:text-size');
  if (/^1(?:15|30|50)$/.test(size!)) document.documentElement.dataset['textSize'] = size!;
} catch {
  // Then the text has the paper's own size.
}

export {};
