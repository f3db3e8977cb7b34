"""The demo exports: a made-up bicycle shop, its customers, and what their systems would export about them."""
