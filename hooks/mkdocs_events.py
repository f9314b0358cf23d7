"""What MkDocs loads: its events, handed to the package beside this file.

`mkdocs serve` never loads it, nor the package, anew: after a change in either, start it again.
"""

from carebook.site.build import SiteBuild

_build = SiteBuild()

on_startup = _build.on_startup
on_config = _build.on_config
on_files = _build.on_files
on_env = _build.on_env
on_page_markdown = _build.on_page_markdown
on_page_content = _build.on_page_content
on_page_context = _build.on_page_context
on_template_context = _build.on_template_context
on_post_page = _build.on_post_page
on_post_template = _build.on_post_template
on_post_build = _build.on_post_build
on_build_error = _build.on_build_error
