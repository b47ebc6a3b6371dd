/** What the page can do beyond being read: its table sorts. Without it the page says the same. */

/**
 * Makes a button of each header of a table with `data-sort`, which says how it sorts first. Cells with `data-value` are compared by it,
 * as numbers where both are, else as text; rows that are alike keep their order.
 */
export const script = `
for (const table of document.querySelectorAll('table.sortable')) {
  const headers = [...table.tHead.rows[0].cells];
  const body = table.tBodies[0];
  const status = document.querySelector('#' + table.dataset.status);
  const valueOf = (row, column) => row.cells[column].dataset.value;
  const compare = (a, b) => (isNaN(a) || isNaN(b) ? a.localeCompare(b, 'en', { numeric: true }) : a - b);
  headers.forEach((header, column) => {
    const name = header.textContent;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    header.replaceChildren(button);
    button.addEventListener('click', () => {
      const opposite = { ascending: 'descending', descending: 'ascending' };
      const order = opposite[header.getAttribute('aria-sort')] ?? header.dataset.sort;
      for (const other of headers) other.removeAttribute('aria-sort');
      header.setAttribute('aria-sort', order);
      const sign = order === 'ascending' ? 1 : -1;
      body.append(...[...body.rows].sort((a, b) => sign * compare(valueOf(a, column), valueOf(b, column))));
      status.textContent = 'Sorted by ' + name.toLowerCase() + ', ' + order + '.';
    });
  });
}
`;
