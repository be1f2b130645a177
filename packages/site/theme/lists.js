// What the reader saves and follows, kept on the device.
const kept = JSON.parse(localStorage.getItem('lists')) ?? {};
const keep = async (name, isOn) => {
  kept[name] = isOn;
  localStorage.setItem('lists', JSON.stringify(kept));
};
addEventListener('news-article-saved', (event) =>
  event.waitUntil(keep(new URL(event.url).pathname, event.saved)),
);
addEventListener('news-followed', (event) => event.waitUntil(keep(event.name, event.followed)));
for (const button of document.querySelectorAll('[aria-pressed]'))
  button.ariaPressed = !!kept[button.dataset.name ?? location.pathname];
