// Replaces the results while the reader types. Without this script the form works as a page.
const input = document.querySelector('#q');
const results = document.querySelector('#results');
const asked = new URLSearchParams(location.search).get('q');
if (results && asked) input.value = asked;

let latest = 0;
input?.addEventListener('input', async () => {
  if (!results) return;
  const turn = ++latest;
  const answer = await fetch('/search/results?q=' + encodeURIComponent(input.value));
  if (turn === latest && answer.ok) results.innerHTML = await answer.text();
});
