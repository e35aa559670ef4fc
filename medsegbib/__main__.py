"""``python -m medsegbib``."""

from medsegbib.cli import main

main()
