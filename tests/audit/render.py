# SPDX-License-Identifier: Apache-2.0
"""Blocks of a layout as Markdown, HTML or text with tabs. DOCX and PDF are made from the HTML by LibreOffice: a writer that is not ours."""

import html
import subprocess
import tempfile
from pathlib import Path


def cells_of(rows):
    """Rows without spans: what a merged cell covers is written again."""
    out, left, text = [], 0, ""
    for row in rows:
        if row and isinstance(row[0], tuple):
            _, left, text = row[0]
            row = row[1:]
            out.append([text, *row])
        elif left > 0:
            out.append([text, *row])
        else:
            out.append(list(row))
            continue
        left -= 1
    return out


def markdown(blocks):
    out = []
    for block in blocks:
        if block[0] == "title":
            out.append(block[1])
        elif block[0] == "h":
            out.append("#" * block[1] + " " + block[2])
        elif block[0] in ("p", "caption"):
            out.append(block[1])
        else:
            rows = [block[1], ["---"] * len(block[1]), *cells_of(block[2])]
            out.append("\n".join("| " + " | ".join(cell.replace("|", "/") for cell in row) + " |" for row in rows))
    return "\n\n".join(out) + "\n"


def text(blocks):
    out = []
    for block in blocks:
        if block[0] == "table":
            out.append("\n".join("\t".join(row) for row in [block[1], *cells_of(block[2])]))
        else:
            out.append(block[2] if block[0] == "h" else block[1])
    return "\n\n".join(out) + "\n"


STYLE = "body{font-family:'Noto Sans CJK SC',sans-serif;font-size:10pt} table{border-collapse:collapse;width:100%} td,th{border:1px solid #444;padding:3px}"


def page(blocks, ruled=True):
    out = [f"<!DOCTYPE html><html><head><meta charset='utf-8'><style>{STYLE}</style></head><body>"]
    for block in blocks:
        if block[0] == "title":
            out.append(f"<h1>{html.escape(block[1])}</h1>")
        elif block[0] == "h":
            out.append(f"<h{block[1]}>{html.escape(block[2])}</h{block[1]}>")
        elif block[0] in ("p", "caption"):
            out.append(f"<p>{html.escape(block[1])}</p>")
        else:
            out.append(f"<table{' border=1' if ruled else ''}><thead><tr>" + "".join(f"<th>{html.escape(cell)}</th>" for cell in block[1]) + "</tr></thead><tbody>")
            for row in block[2]:
                cells = "".join(
                    f"<td rowspan='{cell[1]}'>{html.escape(cell[2])}</td>" if isinstance(cell, tuple) else f"<td>{html.escape(cell)}</td>" for cell in row
                )
                out.append(f"<tr>{cells}</tr>")
            out.append("</tbody></table>")
    return "\n".join([*out, "</body></html>\n"])


WRITERS = {"md": markdown, "html": page, "txt": text}


def office(files, kind, folder):
    """HTML files as DOCX, or DOCX files as PDF, all in one run."""
    through = {"docx": "docx:MS Word 2007 XML", "pdf": "pdf:writer_pdf_Export"}[kind]
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", through, "--outdir", str(folder), *map(str, files)],
            check=True, capture_output=True, timeout=600,
        )  # fmt: skip
    return [Path(folder) / (Path(file).stem + "." + kind) for file in files]
