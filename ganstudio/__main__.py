"""python -m ganstudio."""

from ganstudio.cli import main

if __name__ == "__main__":
    main()
