// The address /fall/?q=TEXT shows the search for a text; the rest is Pagefind's own.
const query = new URLSearchParams(location.search).get("q");
if (query) {
  window.PagefindComponents.getInstanceManager().getInstance("default").triggerSearch(query);
  const field = document.querySelector("pagefind-input input");
  if (field) field.value = query;
}
