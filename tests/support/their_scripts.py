"""Nets as other people's scripts write them, to be loaded from and to save for."""

from __future__ import annotations

from torch import nn


class S0Generator(nn.Module):
    """Grows a latent to 144 x 144 pixels; keys `features.N`."""

    def __init__(self, nz=40, ngf=32):
        super().__init__()
        self.features = nn.Sequential(
            nn.ConvTranspose2d(nz, ngf * 8, 4, 1, 0, bias=False),
            nn.BatchNorm2d(ngf * 8),
            nn.ReLU(True),
            nn.ConvTranspose2d(ngf * 8, ngf * 4, 4, 2, 1, bias=False),
            nn.BatchNorm2d(ngf * 4),
            nn.ReLU(True),
            nn.ConvTranspose2d(ngf * 4, ngf * 2, 4, 2, 1, bias=False),
            nn.BatchNorm2d(ngf * 2),
            nn.ReLU(True),
            nn.ConvTranspose2d(ngf * 2, ngf, 5, 3, 1, bias=False),
            nn.BatchNorm2d(ngf),
            nn.ReLU(True),
            nn.ConvTranspose2d(ngf, 3, 5, 3, 1, bias=False),
            nn.Tanh(),
        )

    def forward(self, z):
        return self.features(z)


class S0Discriminator(nn.Module):
    """Judges 144 x 144 pixels; keys `features.N` and `classifier.0`."""

    def __init__(self, ndf=32):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(3, ndf, 5, 3, 1, bias=False),
            nn.LeakyReLU(0.2, True),
            nn.Conv2d(ndf, ndf * 2, 5, 3, 1, bias=False),
            nn.BatchNorm2d(ndf * 2),
            nn.LeakyReLU(0.2, True),
            nn.Conv2d(ndf * 2, ndf * 4, 4, 2, 1, bias=False),
            nn.BatchNorm2d(ndf * 4),
            nn.LeakyReLU(0.2, True),
            nn.Conv2d(ndf * 4, ndf * 8, 4, 2, 1, bias=False),
            nn.BatchNorm2d(ndf * 8),
            nn.LeakyReLU(0.2, True),
        )
        self.classifier = nn.Sequential(nn.Conv2d(ndf * 8, 1, 4, 1, 0, bias=False), nn.Sigmoid())

    def forward(self, images):
        return self.classifier(self.features(images)).flatten()


class ExamplesNet(nn.Module):
    """One of the two nets of the well-known 64 x 64 example; keys `main.N`."""

    def __init__(self, *layers):
        super().__init__()
        self.main = nn.Sequential(*layers)

    def forward(self, given):
        return self.main(given)


def examples_generator(nz=100, ngf=64, nc=3):
    """Grows a latent to 64 x 64 pixels."""
    layers = [nn.ConvTranspose2d(nz, ngf * 8, 4, 1, 0, bias=False), nn.BatchNorm2d(ngf * 8), nn.ReLU(True)]
    for times in (4, 2, 1):
        layers += [
            nn.ConvTranspose2d(ngf * times * 2, ngf * times, 4, 2, 1, bias=False),
            nn.BatchNorm2d(ngf * times),
            nn.ReLU(True),
        ]
    return ExamplesNet(*layers, nn.ConvTranspose2d(ngf, nc, 4, 2, 1, bias=False), nn.Tanh())


def examples_discriminator(ndf=64, nc=3):
    """Judges 64 x 64 pixels."""
    layers = [nn.Conv2d(nc, ndf, 4, 2, 1, bias=False), nn.LeakyReLU(0.2, True)]
    for times in (1, 2, 4):
        layers += [
            nn.Conv2d(ndf * times, ndf * times * 2, 4, 2, 1, bias=False),
            nn.BatchNorm2d(ndf * times * 2),
            nn.LeakyReLU(0.2, True),
        ]
    return ExamplesNet(*layers, nn.Conv2d(ndf * 8, 1, 4, 1, 0, bias=False), nn.Sigmoid())


def as_if_trained(net):
    """Weights and statistics of norms that are not those a net starts with."""
    import torch

    draws = torch.Generator().manual_seed(3)
    with torch.no_grad():
        for name, tensor in net.state_dict().items():
            if name.endswith("running_mean"):
                tensor.normal_(0, 0.2, generator=draws)
            elif name.endswith("running_var"):
                tensor.uniform_(0.5, 2.0, generator=draws)
            elif tensor.dim() == 4:
                tensor.normal_(0, 0.1, generator=draws)
    return net.eval()


def small_pair():
    """G and D as somebody cut the example down to 16 x 16 pixels: trained in no time."""
    g = ExamplesNet(
        nn.ConvTranspose2d(6, 8, 4, 1, 0, bias=False),
        nn.BatchNorm2d(8),
        nn.ReLU(True),
        nn.ConvTranspose2d(8, 4, 4, 2, 1, bias=False),
        nn.BatchNorm2d(4),
        nn.ReLU(True),
        nn.ConvTranspose2d(4, 3, 4, 2, 1, bias=False),
        nn.Tanh(),
    )
    d = ExamplesNet(
        nn.Conv2d(3, 4, 4, 2, 1, bias=False),
        nn.LeakyReLU(0.2, True),
        nn.Conv2d(4, 8, 4, 2, 1, bias=False),
        nn.BatchNorm2d(8),
        nn.LeakyReLU(0.2, True),
        nn.Conv2d(8, 1, 4, 1, 0, bias=False),
        nn.Sigmoid(),
    )
    return as_if_trained(g), as_if_trained(d)
