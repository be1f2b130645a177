// The browser shows a page again as it was left, also after the reader has signed out: the server is to decide anew.
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});
